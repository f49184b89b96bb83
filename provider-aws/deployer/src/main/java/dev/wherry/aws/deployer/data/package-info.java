/** What AWS allows, as files with their source and date. Depends on nothing of Wherry's. */
@NullMarked
package dev.wherry.aws.deployer.data;

import org.jspecify.annotations.NullMarked;
