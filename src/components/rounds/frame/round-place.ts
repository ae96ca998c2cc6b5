import { createContext } from "react";

/** Where a round is played: in an interview, or by itself below a question that the page shows already. */
export const RoundPlace = createContext<"session" | "alone">("session");
