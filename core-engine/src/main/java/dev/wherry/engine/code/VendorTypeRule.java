package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Code that uses a platform's own library, and so runs well on that platform alone. */
final class VendorTypeRule implements MentionRule {

  private static final Map<String, String> VENDORS =
      new TreeMap<>(
          Map.of(
              "com/amazonaws/", "AWS",
              "software/amazon/awssdk/", "AWS",
              "com/microsoft/azure/", "Azure",
              "com/azure/", "Azure",
              "com/google/cloud/", "Google Cloud",
              "com/google/firebase/", "Google Cloud",
              "com/navercorp/ncloud/", "Naver Cloud"));

  @Override
  public List<String> traces() {
    return List.copyOf(VENDORS.keySet());
  }

  @Override
  public Optional<String> name(String owner, String method) {
    return VENDORS.keySet().stream().anyMatch(owner::startsWith)
        ? Optional.of(owner.replace('/', '.'))
        : Optional.empty();
  }

  @Override
  public Diagnostic diagnostic(String className, String mentioned) {
    String vendor =
        VENDORS.entrySet().stream()
            .filter(known -> mentioned.replace('.', '/').startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("one platform");
    return Diagnostic.note(
            CodeProblems.VENDOR_TYPE,
            "`" + className + "` uses `" + mentioned + "`, a type of " + vendor)
        .hint("keep it behind an interface of yours if the function shall run elsewhere too");
  }
}
