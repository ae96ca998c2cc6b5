import * as texts from "#texts";
interface Props {
  /** A line of Python; null where the code runs as a script. */
  call: string | null;
  stdin: string | null;
  files: Record<string, string>;
  expectation: { kind: "returns" | "raises" | "prints"; text: string } | null;
  /** What came instead; null where nothing did or all is well. */
  returned?: string | null;
}

/** One test in words: what goes in and what must come out. */
export function TestLines({ call, stdin, files, expectation, returned = null }: Props) {
  return (
    <dl className="test-lines">
      {Object.entries(files).map(([path, text]) => (
        <Line key={path} term={path} text={text} />
      ))}
      {call !== null && <Line term={texts.testLines.call} text={call} />}
      {stdin !== null && <Line term={texts.testLines.input} text={stdin} />}
      {expectation !== null && <Line term={returned === null ? texts.testLines[expectation.kind] : texts.testLines.expected} text={expectation.text} />}
      {returned !== null && <Line term={texts.testLines.returned} text={returned} />}
    </dl>
  );
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{text.replace(/\n$/, "")}</code>
      </dd>
    </div>
  );
}
