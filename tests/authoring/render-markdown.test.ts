import { describe, expect, it } from "vitest";
import { render, renderMarkdown } from "../../src/authoring/render-markdown.ts";

/** The names of all elements and attributes in a piece of HTML, read without a browser: every `<` of a text is escaped. */
function partsOf(html: string): { tags: string[]; attributes: string[] } {
  const found = [...html.matchAll(/<\/?([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)];
  const attributes = found.flatMap(([, , rest = ""]) =>
    [...rest.matchAll(/([\w-]+)(?:="[^"]*"|='[^']*'|(?=[\s/]|$))/g)].map(([, name = ""]) => name.toLowerCase()),
  );
  return { tags: found.map(([, name = ""]) => name.toLowerCase()), attributes };
}

describe("safety", () => {
  const ATTACKS = [
    "<script>alert(1)</script>",
    "a <script>alert(1)</script> b",
    '<img src=x onerror="alert(1)">',
    "a <img src=x onerror=alert(1)> b",
    '<div onclick="x()">\n\n**bold**\n\n</div>',
    "<svg/onload=alert(1)>",
    "<iframe src=https://example.org></iframe>",
    "<style>* { display: none }</style>",
    "<!-- <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "- item\n\n  <script>alert(1)</script>\n  - > <b onmouseover=x>deep</b>",
    "| a |\n| - |\n| <script>alert(1)</script> |",
    "| <script>a</script> |\n| - |\n| x |",
    "# A <script>alert(1)</script>",
    '[x](https://example.org "<script>alert(1)</script>")',
    "```html\n<script>alert(1)</script>\n```",
    '```"><script>alert(1)</script>\nx\n```',
    "`<script>alert(1)</script>`",
    "x[^1]\n\n[^1]: <script>alert(1)</script>",
    '<a href="javascript:alert(1)">x</a>',
  ];
  it.each(ATTACKS)("[SC29] shows %j as text", (source) => {
    const html = render(source);
    const { tags, attributes } = partsOf(html);
    for (const tag of ["script", "iframe", "style", "svg", "img", "div"]) {
      expect(tags.filter((name) => name === tag)).toHaveLength(tag === "div" && source.startsWith("|") ? 2 : 0);
    }
    expect(attributes.filter((name) => name.startsWith("on") || name === "style" || name === "srcdoc")).toEqual([]);
    expect(html).not.toMatch(/<!--|<!\[CDATA/);
  });

  it("[SC29] keeps what was written readable", () => {
    expect(render("a <b>b</b>")).toBe("<p>a &lt;b>b&lt;/b></p>");
    expect(render("<script>\nalert(1)\n</script>")).toBe("<p>&lt;script>\nalert(1)\n&lt;/script></p>");
    expect(render("<!-- note -->")).toContain("&lt;!-- note -->");
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,x)",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "[x](file:///etc/passwd)",
  ])("[SC29] drops the address of %j", (source) => {
    const { tags, attributes } = partsOf(render(source));
    expect(attributes.filter((name) => name === "href" || name === "src")).toEqual([]);
    expect(tags).not.toContain("a");
  });

  it("[SC29] keeps web, mail and local addresses", () => {
    expect(render("[x](https://example.org/a)")).toBe('<p><a href="https://example.org/a" rel="noopener">x</a></p>');
    expect(render("[x](mailto:a@example.org)")).toBe('<p><a href="mailto:a@example.org">x</a></p>');
    expect(render("[x](/interview/#coding)")).toBe('<p><a href="/interview/#coding">x</a></p>');
    expect(render("https://example.org")).toContain('href="https://example.org"');
  });

  it("[SC29] turns pictures of other hosts into links and keeps those of the site", () => {
    expect(render("![a chart](https://example.org/a.png)")).toBe('<p><a href="https://example.org/a.png" rel="noopener">a chart</a></p>');
    expect(render("![](//example.org/a.png)")).not.toContain("<img");
    expect(render("[![x](https://a.example/b.png)](https://b.example)").match(/<a /g)).toHaveLength(1);
    expect(render("![a chart](/a.png)")).toBe('<p><img src="/a.png" alt="a chart"></p>');
  });
});

describe("listings", () => {
  it.each([
    ["sql", "SELECT COUNT(*) FROM t WHERE a = 'x' -- why", ["keyword", "function", "string", "comment"]],
    ["python", "def f(x): # why\n    return 'a', 1, None", ["keyword", "function", "string", "comment", "number", "constant", "parameter"]],
    ["py", "import os", ["keyword"]],
    ["javascript", "const a = 'x'", ["keyword", "string"]],
    ["typescript", "const a: number = 1", ["keyword", "number", "type"]],
    ["yaml", "a: 'x'", ["property", "string"]],
    ["json", '{"a": 1}', ["number"]],
    ["bash", "echo 'x' # why", ["string", "comment"]],
    ["postgresql", "SELECT 1", ["keyword", "number"]],
  ])("[SC30] in %s get classes and no colours of their own", (language, code, kinds) => {
    const html = render(`\`\`\`${language}\n${code}\n\`\`\``);
    for (const kind of kinds) expect(html).toContain(`<span class="tok-${kind}">`);
    expect(html).not.toContain("style=");
    expect(
      html
        .replace(/<[^>]+>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&"),
    ).toBe(code);
  });

  it.each(["", "text", "brainf", "__proto__", "constructor"])("[SC30] in %j stay plain", (language) => {
    const name = language === "" ? "text" : language;
    expect(render(`\`\`\`${language}\na < b\n\nc\n\`\`\``)).toBe(`<pre class="listing" tabindex="0" data-language="${name}"><code>a &lt; b\n\nc</code></pre>`);
  });

  it("[SC30] with very long lines stay plain", () => {
    expect(render(`\`\`\`sql\nSELECT '${"x".repeat(5000)}'\n\`\`\``)).not.toContain("tok-");
  });
});

describe("tables and headings", () => {
  it("[SC31] tables scroll by keyboard and are named after their columns", () => {
    const html = render("| id | name |\n| --- | ---: |\n| 1 | x |");
    expect(html).toMatch(/^<div class="table-scroll" role="group" tabindex="0" aria-label="Table: id, name"><table>/);
    expect(html).toContain('<td align="right">x</td>');
  });

  it("[SC31] a table whose head names no column has none", () => {
    const html = render("| | |\n| --- | --- |\n| Volume | 3 TB |");
    expect(html).not.toMatch(/<thead|<th\b/);
    expect(html).toContain("<td>Volume</td>");
    expect(render("| | a |\n| --- | --- |\n| Volume | 3 TB |")).toMatch(/<thead>\s*<tr>\s*<td><\/td>\s*<th>a<\/th>/);
  });

  it("[SC31] headings begin below those of the page and skip no level", () => {
    expect(render("# A\n\n### B\n\n## C")).toBe("<h3>A</h3>\n<h5>B</h5>\n<h4>C</h4>");
    expect(render("### A\n\n##### B")).toBe("<h3>A</h3>\n<h4>B</h4>");
    expect(renderMarkdown("## A\n\n### B", { headingShift: 1 })).toBe("<h2>A</h2>\n<h3>B</h3>");
    expect(render("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5")).toContain("<h6>5</h6>");
  });

  it("[SC31] two texts on one page share no id", () => {
    const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const [one, two] = [render("a[^1]\n\n[^1]: x"), render("b[^1]\n\n[^1]: y")];
    expect(ids(one).length).toBeGreaterThan(0);
    expect(ids(one).filter((id) => ids(two).includes(id))).toEqual([]);
  });
});
