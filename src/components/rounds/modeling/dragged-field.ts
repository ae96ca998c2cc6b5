import type { DragEvent } from "react";

/** Tells a field of this page from anything else that could be dropped. */
const FIELD_TYPE = "application/x-model-field";

/** A field on its way, and the place of the table that it was taken from. */
export type DraggedField = { field: string; from: number | null };

export function dragField(event: DragEvent, dragged: DraggedField): void {
  event.dataTransfer.setData(FIELD_TYPE, JSON.stringify(dragged));
  event.dataTransfer.effectAllowed = dragged.from === null ? "copy" : "move";
}

export const hasField = (event: DragEvent): boolean => event.dataTransfer.types.includes(FIELD_TYPE);

/** The field that is dropped, or null. */
export function droppedField(event: DragEvent): DraggedField | null {
  try {
    const found = JSON.parse(event.dataTransfer.getData(FIELD_TYPE)) as Partial<DraggedField>;
    return typeof found.field === "string" ? { field: found.field, from: typeof found.from === "number" ? found.from : null } : null;
  } catch {
    return null;
  }
}
