package dev.wherry.gcp.deployer.apply;

import com.google.cloud.functions.v2.Environment;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.GenerateUploadUrlRequest;
import com.google.cloud.functions.v2.GenerateUploadUrlResponse;
import com.google.cloud.functions.v2.Source;
import dev.wherry.gcp.deployer.client.Failures;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.failure.ProviderException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Sends code to where Google builds functions from. */
final class FunctionCode {

  private static final String DIGEST = "wherry-digest";
  private static final int CREATED = 300;
  private static final Duration UPLOAD = Duration.ofMinutes(15);

  private final GoogleClients clients;
  private final CodeSource source;

  FunctionCode(GoogleClients clients, CodeSource source) {
    this.clients = clients;
    this.source = source;
  }

  /** Whether a function has the code that is wanted, by the label that names it. */
  static boolean same(Function live, Function wanted) {
    return live.getLabelsOrDefault(DIGEST, "").equals(digest(wanted).brief());
  }

  /** The artifact that a function is made of, by the name of the object that keeps it. */
  private static ContentDigest digest(Function function) {
    String object =
        Names.last(function.getBuildConfig().getSource().getStorageSource().getObject());
    return new ContentDigest(object.replace(".zip", ""));
  }

  /** Uploads the code of a function and tells where it went. */
  Source sent(Function wanted, PhaseListener phases) throws InterruptedException {
    phases.begins("sending code");
    Path file = source.file(digest(wanted));
    GenerateUploadUrlRequest request =
        GenerateUploadUrlRequest.newBuilder()
            .setParent(clients.place().location())
            .setEnvironment(Environment.GEN_2)
            .build();
    GenerateUploadUrlResponse there =
        clients.calls().call(clients.functions().generateUploadUrlCallable(), request);
    clients.calls().retried(() -> upload(file, URI.create(there.getUploadUrl())));
    return Source.newBuilder().setStorageSource(there.getStorageSource()).build();
  }

  /** The URL is signed for a zip, and for nobody's credentials. */
  private boolean upload(Path file, URI url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(UPLOAD)
            .header("Content-Type", "application/zip")
            .PUT(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> answer =
        clients.http().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= CREATED) {
      throw new ProviderException(
          Failures.ofStatus(
              answer.statusCode(), "the upload of code was refused: " + answer.body()));
    }
    return true;
  }
}
