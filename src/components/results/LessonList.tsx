/** What the listed wrong answers that this one behaves like have to teach. The HTML must be the build's own; see `ownLessons`. */
export function LessonList({ lessonsHtml }: { lessonsHtml: readonly string[] }) {
  return lessonsHtml.map((html, index) => <div key={index} className="lesson prose" dangerouslySetInnerHTML={{ __html: html }} />);
}
