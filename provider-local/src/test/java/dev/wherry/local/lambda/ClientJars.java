package dev.wherry.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** The runtime client as this build resolved it. */
final class ClientJars {

  private ClientJars() {}

  static LambdaClient in(Path scratch) throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("client"));
    copy(AWSLambda.class, folder);
    copy(RequestStreamHandler.class, folder);
    copy(PojoSerializer.class, folder);
    copy(SdkInternalThreadLocal.class, folder);
    return LambdaClient.of(folder, scratch);
  }

  private static void copy(Class<?> ofJar, Path folder) throws IOException, URISyntaxException {
    Path jar = Path.of(ofJar.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, folder.resolve(jar.getFileName()));
  }
}
