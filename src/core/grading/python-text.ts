export type PythonPiece = { kind: "comment" | "string" | "other"; text: string };

const COMMENT = /#[^\n]*/y;
/** A prefix of one or two letters and the opening quote. */
const STRING_START = /([rbuft]|[rbft]{2})?("""|'''|"|')/iy;
const PLAIN = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_#"']/uy;

/** Cuts Python into comments, string literals (with prefix and quotes) and everything else; joined they are the code again. */
export function pythonPieces(code: string): PythonPiece[] {
  const pieces: PythonPiece[] = [];
  for (let at = 0; at < code.length;) {
    const piece = pieceAt(code, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(code: string, at: number): PythonPiece {
  const comment = matchAt(COMMENT, code, at);
  if (comment) return { kind: "comment", text: comment[0] };
  const end = stringEnd(code, at);
  if (end !== null) return { kind: "string", text: code.slice(at, end) };
  return { kind: "other", text: matchAt(PLAIN, code, at)?.[0] ?? code.charAt(at) };
}

function matchAt(pattern: RegExp, code: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(code);
}

/**
 * Offset behind the string literal that starts here, or null when none does. A one-line string that is never closed ends with
 * its line. Between the braces of f- and t-strings stand expressions, which may hold the same quotes again (PEP 701).
 */
function stringEnd(code: string, start: number): number | null {
  const opening = matchAt(STRING_START, code, start);
  if (!opening) return null;
  const [whole, prefix = "", quote = ""] = opening;
  const hasExpressions = /[ft]/i.test(prefix);
  let braces = 0;
  for (let at = start + whole.length; at < code.length;) {
    const nested = braces > 0 ? stringEnd(code, at) : null;
    if (nested !== null) at = nested;
    else if (code[at] === "\\") at += code.startsWith("\r\n", at + 1) ? 3 : 2;
    else if (code.startsWith(quote, at)) return at + quote.length;
    else if (quote.length === 1 && code[at] === "\n") return at;
    else if (hasExpressions && braces === 0 && code.startsWith("{{", at)) at += 2;
    else {
      if (hasExpressions && code[at] === "{") braces++;
      if (hasExpressions && code[at] === "}") braces = Math.max(0, braces - 1);
      at++;
    }
  }
  return code.length;
}
