/** A moment (milliseconds since 1970) as a date with its time of day, as the history writes it. */
export const dateText = (moment: number): string => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(moment);
