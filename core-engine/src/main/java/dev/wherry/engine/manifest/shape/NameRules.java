package dev.wherry.engine.manifest.shape;

import dev.wherry.model.AppName;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ProviderName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.TargetName;
import java.util.List;

/** What the names in a manifest look like. */
public final class NameRules {

  /** The providers that a manifest can name. */
  public static final List<String> PROVIDERS = List.of("aws", "azure", "gcp", "naver");

  static final NameRule<AppName> APP =
      NameRule.of(
          "app",
          AppName.PATTERN,
          "3 to 40 lower-case letters, digits and hyphens, a letter first, no hyphen last",
          AppName::new);
  static final NameRule<FunctionName> FUNCTION =
      NameRule.of(
              "function",
              FunctionName.PATTERN,
              "2 to 50 lower-case letters, digits and hyphens, a letter first, no hyphen last",
              FunctionName::new)
          .ofPart();

  /** A resource of the app. */
  public static final NameRule<ResourceName> RESOURCE =
      NameRule.of(
              "resource",
              ResourceName.PATTERN,
              "2 to 50 lower-case letters, digits and hyphens, a letter first, no hyphen last",
              ResourceName::new)
          .ofPart();

  static final NameRule<AuthorizerName> AUTHORIZER =
      NameRule.of(
              "authorizer",
              "(?!(none|key|iam)$)" + AuthorizerName.PATTERN,
              "up to 39 lower-case letters, digits and hyphens, a letter first; `none`, `key` and"
                  + " `iam` have a meaning",
              AuthorizerName::new)
          .ofPart();
  static final NameRule<TargetName> TARGET =
      NameRule.of(
              "target",
              TargetName.PATTERN,
              "up to 39 lower-case letters, digits and hyphens, a letter first",
              TargetName::new)
          .ofPart();
  static final NameRule<ProviderName> PROVIDER =
      NameRule.of(
          "provider",
          String.join("|", PROVIDERS),
          "providers are " + String.join(", ", PROVIDERS),
          ProviderName::new);
  static final NameRule<String> STAGE =
      NameRule.of(
              "stage",
              "(?=.*[a-z*])[a-z*][a-z0-9*-]{0,19}",
              "up to 20 lower-case letters, digits and hyphens, a letter first; `*` stands for any",
              name -> name)
          .ofPart();
  static final NameRule<String> VARIABLE =
      NameRule.of(
          "environment variable",
          "(?!WHERRY_)[A-Za-z_][A-Za-z0-9_]*",
          "letters, digits and underscores, no digit first; `WHERRY_` begins Wherry's own",
          name -> name);
  static final NameRule<String> PARAMETER =
      NameRule.of(
          "parameter",
          "[A-Za-z_][A-Za-z0-9_.-]*",
          "letters, digits, `_`, `.` and `-`, a letter first",
          name -> name);
  static final NameRule<String> ATTRIBUTE =
      NameRule.of(
          "attribute",
          "[A-Za-z_][A-Za-z0-9_]{0,254}",
          "letters, digits and underscores, no digit first",
          name -> name);
  static final NameRule<String> ANY =
      NameRule.of("entry", ".{1,256}", "1 to 256 characters", name -> name);

  private NameRules() {}
}
