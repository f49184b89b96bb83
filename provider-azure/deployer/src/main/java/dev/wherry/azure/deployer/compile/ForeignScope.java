package dev.wherry.azure.deployer.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something outside the app's resource group, by its whole id.
 *
 * @param id {@code /subscriptions/…/resourceGroups/…}, and what stands in the group
 * @param subscription whose it is
 */
record ForeignScope(String id, String subscription) {

  private static final Pattern FORM =
      Pattern.compile(
          "/subscriptions/([0-9a-fA-F-]{36})/resourceGroups/[^/\\[\\]']+(/providers/[^\\[\\]']+)?");

  /** The scope of an id, if it is one. */
  static Optional<ForeignScope> of(String id) {
    Matcher matcher = FORM.matcher(id);
    return matcher.matches()
        ? Optional.of(new ForeignScope(id, matcher.group(1)))
        : Optional.empty();
  }
}
