/** What the listed wrong answers that this one behaves like have to teach. The HTML was made by the build from Markdown. */
export function LessonList({ lessonsHtml }: { lessonsHtml: readonly string[] }) {
  return lessonsHtml.map((html, index) => <div key={index} className="lesson prose" dangerouslySetInnerHTML={{ __html: html }} />);
}
