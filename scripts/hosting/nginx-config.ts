import { CACHE_CONTROL, CHANGING_FILE, LASTING_FOLDERS, NAMED_FILES } from "./cache-rules.ts";
import { HEADER_POLICY, NO_FOREIGN_FRAMES, NO_SNIFFING } from "./response-headers.ts";

/** Every ending that a built site has, by its type. Older lists of nginx lack some of them. */
const TYPES: Readonly<Record<string, string>> = {
  "text/html": "html",
  "text/css": "css",
  "text/javascript": "js mjs",
  "text/plain": "txt",
  "application/json": "json",
  "application/manifest+json": "webmanifest",
  "application/wasm": "wasm",
  "application/xml": "xml",
  "application/zip": "zip",
  "font/ttf": "ttf",
  "font/woff2": "woff2",
  "image/png": "png",
  "image/svg+xml": "svg",
};
/** What gets smaller; pictures, fonts, the packed memory of Python and the search index are packed already. */
const PACKED = ["text/css", "text/javascript", "text/plain", "application/json", "application/manifest+json", "application/wasm", "application/xml", "font/ttf", "image/svg+xml"]; // prettier-ignore

const inPattern = (text: string): string => text.replaceAll(".", "\\.");

/** The configuration in hosting/nginx.conf. `npx vitest run tests/scripts/hosting -u` writes it anew. */
export const nginxConfig = (): string => `# DataDrill behind nginx. Put this file into /etc/nginx/conf.d/, the built site into the folder that
# "root" names, and change what is marked with (1), (2) and, below a path, (3).
#
# Made from scripts/hosting/, where the rules for all hosts stand; tested with Debian's nginx.

# The path of a file within the site.
# (3) Below a path, such as /datadrill/: "~^/datadrill/(?<inside>.*)$", with the site in a folder of that
#     name below "root", and the same path before 404.html further down.
map $uri $datadrill_path {
    default "";
    "~^/(?<inside>.*)$" $inside;
}

# What carries a hash or a version in its path never changes; everything else is asked for anew.
map $datadrill_path $datadrill_cache {
    default "${CACHE_CONTROL.asked}";
    "~/${inPattern(CHANGING_FILE)}$" "${CACHE_CONTROL.asked}";
    "~^(?:${LASTING_FOLDERS.join("|")})/" "${CACHE_CONTROL.lasting}";
    "~^(?:${NAMED_FILES.map(inPattern).join("|")})$" "${CACHE_CONTROL.named}";
}

# Other people's pages may frame single rounds, and the page that says that a round is not there.
map $datadrill_path $datadrill_frames {
    default "; ${NO_FOREIGN_FRAMES}";
    "~^embed/" "";
    "404.html" "";
}

server {
    # (1) The address of the site. HTTPS needs a certificate besides; without it browsers keep nothing for use offline.
    listen 80;
    listen [::]:80;
    server_name _;

    # (2) The folder of the built site, as "npm run build" writes it to dist/.
    root /srv/datadrill;

    index index.html;
    error_page 404 /404.html;
    # An address without its last slash leads to the one with it, also behind another server.
    absolute_redirect off;

    types {
${Object.entries(TYPES)
  .map(([type, endings]) => `        ${type} ${endings};`)
  .join("\n")}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types text/css text/plain text/javascript application/json application/xml;

    gzip on;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_vary on;
    gzip_proxied any;
    gzip_types ${PACKED.join(" ")};

    # Each page says besides which inline scripts it runs; browsers hold it to both.
    add_header Content-Security-Policy "${HEADER_POLICY}$datadrill_frames" always;
    add_header Cache-Control $datadrill_cache always;
    add_header ${NO_SNIFFING.name} ${NO_SNIFFING.value} always;

    location / {
        try_files $uri $uri/ =404;
    }
    # What other hosts go by is no file of the site.
    location ~ /_headers$ {
        return 404;
    }
}
`;
