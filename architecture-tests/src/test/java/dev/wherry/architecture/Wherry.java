package dev.wherry.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The project's classes as they ship, and the names of its rooms. */
final class Wherry {

  static final String FUNCTION_API = "dev.wherry.function";
  static final String FUNCTION_RUNTIME = "dev.wherry.runtime..";
  static final String FUNCTION_JWT = "dev.wherry.jwt..";
  static final String FUNCTION_TEST = "dev.wherry.function.test..";
  static final String[] CORE_MODEL = {
    "dev.wherry.model..", "dev.wherry.diagnostic..", "dev.wherry.schedule..", "dev.wherry.spi.."
  };
  static final String CORE_ENGINE = "dev.wherry.engine..";
  static final String PROVIDER_LOCAL = "dev.wherry.local..";
  static final String PROVIDER_AWS = "dev.wherry.aws..";
  static final String PROVIDER_AZURE = "dev.wherry.azure..";
  static final String PROVIDER_GCP = "dev.wherry.gcp..";
  static final String REFERENCE = "dev.wherry.testkit.reference..";
  static final String CLI = "dev.wherry.cli..";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.wherry");

  private Wherry() {}

  static long classesIn(String... packages) {
    return CLASSES.stream().filter(type -> resides(type, packages)).count();
  }

  private static boolean resides(JavaClass type, String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages).test(type);
  }
}
