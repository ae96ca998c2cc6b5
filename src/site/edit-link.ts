/**
 * Where a page's source can be changed on the host of the repository, or undefined where no repository is named.
 * @param repository the repository's address, such as `https://github.com/you/datadrill`
 * @param file the source's path from the top folder
 */
export function editLink(repository: string | undefined, file: string | undefined): string | undefined {
  // A file outside of the repository, as a private question bank is, cannot be changed there.
  if (repository === undefined || file === undefined || file.startsWith("..") || file.startsWith("/")) return undefined;
  return `${repository.replace(/\/+$/, "")}/edit/main/${file.split("/").map(encodeURIComponent).join("/")}`;
}
