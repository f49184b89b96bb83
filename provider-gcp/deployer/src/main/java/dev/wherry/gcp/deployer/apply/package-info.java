/** Resources, one class a kind: how each is read, made and taken away. May use Google's clients. */
@NullMarked
package dev.wherry.gcp.deployer.apply;

import org.jspecify.annotations.NullMarked;
