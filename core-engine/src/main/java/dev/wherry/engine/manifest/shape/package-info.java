/**
 * What a manifest may say, declared once: every key with its type, default, example and words of
 * explanation. The reader, the JSON Schema and the reference page are made from it. Depends on the
 * model and on YAML nodes.
 */
@NullMarked
package dev.wherry.engine.manifest.shape;

import org.jspecify.annotations.NullMarked;
