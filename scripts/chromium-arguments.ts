/** What Playwright switches off itself. Of two lists Chromium takes the last, so this one must hold all of the other (a test compares them). */
const OFF_IN_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];
/** Two pages of the address bar that nobody sees: every new window loads some 400 modules for them, just while the page under test loads. */
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** Nothing in the background that would take time or ask another host. */
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"];

const without = (features: readonly string[]) => `--disable-features=${features.join(",")}`;

/** Arguments for a Chromium that Playwright starts, in tests and benches. */
export const CHROMIUM_ARGUMENTS = [...QUIET, without([...OFF_IN_PLAYWRIGHT, ...ADDRESS_BAR])];
/** Arguments for one that is as on a reader's machine otherwise. */
export const PLAIN_CHROMIUM_ARGUMENTS = [...QUIET, without(ADDRESS_BAR)];
