/** A line of the interviewer. The HTML was made by the build from Markdown. */
export function InterviewerSays({ name, html }: { name: string | null; html: string }) {
  return (
    <figure className="says">
      <blockquote className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {name !== null && <figcaption>{name}</figcaption>}
    </figure>
  );
}
