/**
 * The connection to Google Cloud, wired of its parts, and what it checks first. May use Google's
 * clients.
 */
@NullMarked
package dev.wherry.gcp.deployer.connect;

import org.jspecify.annotations.NullMarked;
