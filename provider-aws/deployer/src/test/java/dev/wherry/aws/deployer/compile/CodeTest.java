package dev.wherry.aws.deployer.compile;

import dev.wherry.testkit.golden.CodePages;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAPage(Code code) throws IOException {
    CodePages.assertHasPage(code);
  }
}
