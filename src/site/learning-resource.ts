import * as texts from "#texts";
import type { ScenarioSummary } from "../core/scenario/scenario.ts";
import { roundTypeNames, siteName } from "./names.ts";
import { briefingPath, homePath } from "./paths.ts";

/** The words of schema.org for how hard something is. */
const difficulty = { junior: "Beginner", mid: "Intermediate", senior: "Advanced", staff: "Advanced" } as const;

/** What a scenario's file says beyond its summary; `updated` is a date. */
type About = { updated: string | null; authors: string[]; license: string | null };

/**
 * A scenario as search engines read it: a LearningResource of schema.org.
 * @param image the path of its picture
 */
export function learningResource(summary: ScenarioSummary, about: About, image: string, site: URL | undefined): object {
  const absolute = (path: string) => new URL(path, site).href;
  return {
    "@context": "https://schema.org",
    "@type": "LearningResource",
    name: summary.title,
    description: summary.description,
    url: absolute(briefingPath(summary.id)),
    image: absolute(image),
    inLanguage: "en",
    learningResourceType: texts.mockInterview,
    educationalLevel: difficulty[summary.level],
    educationalUse: "assessment",
    interactivityType: "active",
    isAccessibleForFree: true,
    timeRequired: `PT${Math.ceil(summary.estimatedMinutes)}M`,
    keywords: summary.tags.join(", "),
    teaches: [...new Set(summary.rounds.map(({ type }) => (roundTypeNames as Record<string, string>)[type] ?? type))],
    license: about.license ?? "https://creativecommons.org/licenses/by/4.0/",
    provider: { "@type": "Organization", name: siteName, url: absolute(homePath()) },
    ...(about.updated === null ? {} : { dateModified: about.updated }),
    ...(about.authors.length === 0 ? {} : { author: about.authors.map((name) => ({ "@type": "Person", name })) }),
  };
}
