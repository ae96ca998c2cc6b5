import { THEME_KEY } from "../../storage/theme-setting.ts";

/**
 * A script for the head of an embedded round: the theme of the address (`?theme=dark`), else the reader's choice, before the
 * first paint; `?fit=1` says that the page around fits the frame to its content; a frame that is locked (no origin of its
 * own) says so. It runs inline, because such a frame may load no other script.
 */
export const embedHeadScript =
  `(function(d,q){var t=q.get("theme");if(t!=="light"&&t!=="dark")try{t=localStorage.getItem(${JSON.stringify(THEME_KEY)})}catch(e){}` +
  `if(t==="light"||t==="dark")d.theme=t;if(q.get("fit")==="1")d.fit="";if(self.origin==="null")d.locked=""})` +
  `(document.documentElement.dataset,new URLSearchParams(location.search));`;
