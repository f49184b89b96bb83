package dev.wherry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which room may use which: the dependency rules between the modules. */
class ModuleRulesTest {

  private static final String[] JDK = {
    "java..", "javax..", "com.sun..", "org.jspecify.annotations"
  };

  @Test
  void functionApiUsesTheJdkOnly() {
    room(Wherry.FUNCTION_API).mayUse();
  }

  @Test
  void functionRuntimeAddsTheFunctionApiOnly() {
    room(Wherry.FUNCTION_RUNTIME).mayUse(Wherry.FUNCTION_API);
  }

  @Test
  void hostBridgeUsesTheFunctionApiOnly() {
    room("dev.wherry.runtime.host").mayUse(Wherry.FUNCTION_API);
  }

  @Test
  void functionTestAddsTheRuntimeOnly() {
    room(Wherry.FUNCTION_TEST).mayUse(Wherry.FUNCTION_API, Wherry.FUNCTION_RUNTIME);
  }

  @Test
  void coreModelUsesTheJdkOnly() {
    room(Wherry.CORE_MODEL).mayUse();
  }

  @Test
  void onlyTheEngineReadsYaml() {
    only(Wherry.CORE_ENGINE, "org.yaml..");
  }

  @Test
  void onlyTheCliKnowsItsOptions() {
    only(Wherry.CLI, "picocli..");
  }

  @Test
  void tokensAreCheckedInOneRoom() {
    only(Wherry.FUNCTION_JWT, "com.nimbusds..");
    room(Wherry.FUNCTION_JWT)
        .mayUse(Wherry.FUNCTION_API, Wherry.FUNCTION_RUNTIME, "com.nimbusds..");
  }

  @Test
  void theAdapterForGoogleCloudAddsTheFunctionsFrameworkOnly() {
    room("dev.wherry.gcp.runtime..")
        .mayUse(
            Wherry.FUNCTION_API,
            Wherry.FUNCTION_RUNTIME,
            Wherry.FUNCTION_JWT,
            "com.google.cloud.functions");
  }

  /** The worker loads the first of them beside its own libraries; the second never sees those. */
  @Test
  void ofTheAdapterForAzureOnlyTheDoorKnowsAzuresLibrary() {
    room("dev.wherry.azure.entry").mayUse("com.microsoft.azure.functions..");
    room("dev.wherry.azure.runtime..")
        .mayUse(
            Wherry.FUNCTION_API,
            Wherry.FUNCTION_RUNTIME,
            Wherry.FUNCTION_JWT,
            "dev.wherry.azure.entry");
  }

  @Test
  void nothingDependsOnTheCli() {
    onlyUsedBy(Wherry.CLI, Wherry.CLI);
  }

  @Test
  void nothingButTheCliDependsOnAProvider() {
    onlyUsedBy(Wherry.PROVIDER_LOCAL, Wherry.PROVIDER_LOCAL, Wherry.CLI);
    onlyUsedBy("dev.wherry.aws.deployer..", "dev.wherry.aws.deployer..", Wherry.CLI);
    onlyUsedBy("dev.wherry.azure.deployer..", "dev.wherry.azure.deployer..", Wherry.CLI);
    onlyUsedBy("dev.wherry.gcp.deployer..", "dev.wherry.gcp.deployer..", Wherry.CLI);
  }

  @Test
  void onlyTheWiringNamesACloudsProvider() {
    noClasses()
        .that()
        .resideInAPackage(Wherry.CLI)
        .and()
        .doNotHaveFullyQualifiedName("dev.wherry.cli.Main")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wherry.aws.deployer..", "dev.wherry.azure.deployer..", "dev.wherry.gcp.deployer..")
        .check(Wherry.CLASSES);
  }

  @Test
  void compilersCallNoCloud() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wherry.aws.deployer.client..",
            "dev.wherry.aws.deployer.connect..",
            "dev.wherry.aws.deployer.operate..",
            "dev.wherry.aws.deployer.stack..",
            "dev.wherry.aws.deployer.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(Wherry.CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wherry.azure.entry..",
            "dev.wherry.azure.deployer.client..",
            "dev.wherry.azure.deployer.connect..",
            "dev.wherry.azure.deployer.operate..",
            "dev.wherry.azure.deployer.stack..",
            "dev.wherry.azure.deployer.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.azure..", "com.microsoft..", "reactor..")
        .check(Wherry.CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wherry.gcp.runtime..",
            "dev.wherry.gcp.deployer.client..",
            "dev.wherry.gcp.deployer.connect..",
            "dev.wherry.gcp.deployer.apply..",
            "dev.wherry.gcp.deployer.operate..",
            "dev.wherry.gcp.deployer.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google..", "io.grpc..")
        .check(Wherry.CLASSES);
  }

  @Test
  void aProviderDependsOnTheModelAndNeverOnTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Wherry.PROVIDER_LOCAL,
            Wherry.PROVIDER_AWS,
            Wherry.PROVIDER_AZURE,
            Wherry.PROVIDER_GCP,
            Wherry.REFERENCE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Wherry.CORE_ENGINE)
        .check(Wherry.CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.wherry.(**)").should().beFreeOfCycles().check(Wherry.CLASSES);
  }

  private static Room room(String... packages) {
    return new Room(packages);
  }

  private record Room(String... packages) {

    /** Nothing but the JDK, itself and these. */
    void mayUse(String... others) {
      classes()
          .that()
          .resideInAnyPackage(packages)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(with(JDK, packages), others))
          .check(Wherry.CLASSES);
    }
  }

  private static void only(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(Wherry.CLASSES);
  }

  private static void onlyUsedBy(String room, String... users) {
    noClasses()
        .that()
        .resideOutsideOfPackages(users)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room)
        .check(Wherry.CLASSES);
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(some));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }
}
