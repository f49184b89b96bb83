package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.Limits;
import dev.wherry.model.AppName;
import dev.wherry.model.Document;
import dev.wherry.model.PhysicalName;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Destination;

/**
 * Names of one copy of an app on Azure. Those that the whole world shares end in digits that follow
 * from subscription, app and stage.
 *
 * @param subscription whose it is
 * @param app which app
 * @param stage which copy
 */
public record AzureNames(String subscription, AppName app, StageName stage) {

  private static final int DIGITS = 8;

  /** The names of what lives at a destination. */
  public static AzureNames of(Destination destination) {
    return of(destination.app(), destination.stage(), destination.target());
  }

  static AzureNames of(AppName app, StageName stage, Target target) {
    return new AzureNames(text(target, "subscription"), app, stage);
  }

  /** The group that everything stands in, unless the target names one. */
  public static String resourceGroup(Destination destination) {
    String given = text(destination.target(), "resource-group");
    return given.isEmpty() ? destination.app() + "-" + destination.stage() : given;
  }

  private static String text(Target target, String key) {
    return target.settings().get(key) instanceof Document.Text text ? text.value() : "";
  }

  /** What names of this copy begin with. */
  public String prefix() {
    return app + "-" + stage;
  }

  /**
   * A function app, and its plan and identity.
   *
   * @param part which of the app's function apps; empty for the first
   */
  public String site(String part) {
    return global(joined(part), Limits.shipped().siteNameLength());
  }

  /** The storage account of a function app: small letters and digits. */
  public String storage(String part) {
    String letters = joined(part).replace("-", "");
    int kept = Math.min(letters.length(), Limits.shipped().storageNameLength() - DIGITS);
    return letters.substring(0, kept) + digits(joined(part));
  }

  /** The vault of the app's secrets. Azure takes no two hyphens in a row there. */
  public String vault() {
    return global(prefix().replaceAll("-+", "-"), Limits.shipped().vaultNameLength());
  }

  /** A secret's name in the vault. */
  public String secret(ResourceName secret) {
    return secret.value();
  }

  /** Where telemetry is sent. */
  public String insights() {
    return prefix();
  }

  /** Where telemetry is kept. */
  public String workspace() {
    return PhysicalName.fitting(prefix(), Limits.shipped().workspaceNameLength(), true);
  }

  private String joined(String part) {
    return part.isEmpty() ? prefix() : prefix() + "-" + part;
  }

  private String global(String readable, int limit) {
    String digits = digits(readable);
    int room = limit - digits.length() - 1;
    int kept = Math.min(readable.length(), room);
    return readable.substring(0, kept).replaceAll("-+$", "") + "-" + digits;
  }

  /** The readable part is in it, so that what is cut off it still makes a difference. */
  private String digits(String readable) {
    return PhysicalName.hash(subscription + "/" + app + "/" + stage + "/" + readable);
  }
}
