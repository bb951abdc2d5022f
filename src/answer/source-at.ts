/** What is known of a source at one place in it. */
import type { Section, Source, Span } from "../model.js";
import { sectionAt } from "./section-at.js";

/** The source with what is stated of the section alone in which a span begins. */
export function sourceAt(source: Source, span: Span): Source {
  const stated = sectionAt(source, span)?.stated;
  return stated === undefined ? source : { ...source, ...stated };
}

const pages = new WeakMap<Section, Source>();

/**
 * The source as the page shows it on which a span begins: where that is a page of a section's own,
 * only the sections of that page. The same object for the same page.
 */
export function pageAt(source: Source, span: Span): Source {
  const section = sectionAt(source, span);
  const url = section?.stated?.url;
  if (section === undefined || url === undefined) return source;
  const known = pages.get(section);
  if (known !== undefined) return known;
  const sections = source.sections.filter(({ stated }) => stated?.url === url);
  const page = { ...source, url, sections };
  for (const one of sections) pages.set(one, page);
  return page;
}
