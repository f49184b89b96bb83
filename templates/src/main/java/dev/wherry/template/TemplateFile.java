package dev.wherry.template;

/**
 * A file of a template.
 *
 * @param path relative to the project, with slashes
 * @param text the content
 */
public record TemplateFile(String path, String text) {}
