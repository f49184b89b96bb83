package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.process.VendorRuntimeUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaClientTest {

  @Test
  void namesTheLibraryOfAMachine() throws VendorRuntimeUnavailableException {
    assertTrue(LambdaClient.library("Linux", "amd64").endsWith("-x86_64.so"));
    assertTrue(LambdaClient.library("Linux", "aarch64").endsWith("-aarch_64.so"));
  }

  @Test
  void elsewhereItSaysWhatThereIsInstead() {
    assertEquals(
        "Lambda's runtime client has native code for Linux on x86-64 and Arm only, and this is Mac"
            + " OS X on aarch64: use `wherry dev` without `--on aws`, or run this command in Linux",
        assertThrows(
                VendorRuntimeUnavailableException.class,
                () -> LambdaClient.library("Mac OS X", "aarch64"))
            .getMessage());
    assertThrows(
        VendorRuntimeUnavailableException.class, () -> LambdaClient.library("Linux", "riscv64"));
  }

  @Test
  void saysThatItIsNotThere(@TempDir Path folder) {
    Exception missing =
        assertThrows(
            VendorRuntimeUnavailableException.class, () -> LambdaClient.of(folder, folder));
    assertTrue(missing.getMessage().contains("is not in `" + folder), missing.getMessage());
  }
}
