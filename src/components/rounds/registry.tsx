import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { PlayerRound, RoundKind } from "../../core/rounds/registry.ts";
import type { RoundProps } from "./round-props.ts";

/** How each kind of round is played; loaded when a scenario has one. */
const loaders: { [Kind in RoundKind]: () => Promise<ComponentType<RoundProps<Kind>>> } = {
  sql: () => import("./sql/SqlRound.tsx").then((module) => module.SqlRound),
  python: () => import("./python/PythonRound.tsx").then((module) => module.PythonRound),
  quiz: () => import("./quiz/QuizRound.tsx").then((module) => module.QuizRound),
  canvas: () => import("./canvas/CanvasRound.tsx").then((module) => module.CanvasRound),
  constraints: () => import("./constraints/ConstraintsRound.tsx").then((module) => module.ConstraintsRound),
  modeling: () => import("./modeling/ModelingRound.tsx").then((module) => module.ModelingRound),
};

type AnyRoundProps = Omit<RoundProps<RoundKind>, "player"> & { player: PlayerRound };
type RoundComponent = ComponentType<AnyRoundProps>;

const components = Object.fromEntries(
  // A player's kind selects component and props together; the compiler cannot follow that through the union.
  Object.entries(loaders).map(([kind, load]) => [kind, lazy(() => (load() as Promise<RoundComponent>).then((component) => ({ default: component })))]),
) as unknown as Record<RoundKind, LazyExoticComponent<RoundComponent>>;

/** The round that runs, by its kind. */
export function RoundView(props: AnyRoundProps) {
  const Round = components[props.player.kind];
  return <Round {...props} />;
}

/** Fetches the components of these rounds before they are shown. Rejects when they are out of reach. */
export async function loadRounds(rounds: readonly Pick<PlayerRound, "kind">[]): Promise<void> {
  await Promise.all([...new Set(rounds.map(({ kind }) => kind))].map((kind) => loaders[kind]()));
}
