/**
 * What every provider and runtime adapter must do, as suites to inherit and cases as data.
 *
 * <p>Depends on the model, the function API and JUnit's API.
 */
@NullMarked
package dev.wherry.testkit;

import org.jspecify.annotations.NullMarked;
