import * as texts from "#texts";
import { Activity, Cable, Component, Cpu, Database, Layers, MonitorSmartphone, Send, type LucideIcon } from "lucide-react";
import { COMPONENT_KINDS, type CanvasComponent, type ComponentKind } from "../../../core/rounds/canvas/schema.ts";

const ICONS: Record<ComponentKind, LucideIcon> = {
  client: MonitorSmartphone,
  ingest: Cable,
  queue: Layers,
  process: Cpu,
  store: Database,
  serve: Send,
  observe: Activity,
  other: Component,
};

const NAMES: Record<ComponentKind, string> = texts.componentKinds;

export function KindIcon({ kind }: { kind: ComponentKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className="icon" size={16} />;
}

/** The palette by kind, in the order in which data goes through them. */
export const groupedByKind = (components: readonly CanvasComponent[]): { kind: ComponentKind; name: string; components: CanvasComponent[] }[] =>
  COMPONENT_KINDS.map((kind) => ({ kind, name: NAMES[kind], components: components.filter((component) => component.kind === kind) })).filter(
    (group) => group.components.length > 0,
  );
