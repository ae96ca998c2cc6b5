/** The id of the button that runs the code: Escape leads from the editor to it. */
export const RUN_BUTTON = "run-code";
