package dev.wherry.aws.deployer;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that plays AWS for all tests of this program: what {@code WHERRY_AWS_ENDPOINT}
 * names, else LocalStack where Docker answers, else MiniStack in a process of its own. The SDK of
 * this program talks to it from then on.
 *
 * @param name who plays
 * @param uri where it listens
 */
record AwsEndpoint(String name, URI uri) {

  static final String MINISTACK = "MiniStack";
  static final String REGION = "ap-northeast-2";

  private static final String GIVEN = "WHERRY_AWS_ENDPOINT";
  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  private static @Nullable Optional<AwsEndpoint> found;

  /** The endpoint; without one the test is skipped, and the reason printed. */
  static AwsEndpoint needed() throws IOException, InterruptedException {
    return RequiredTools.orSkip(find(), "no endpoint that plays AWS");
  }

  /** Whether what is known to be missing there is missing. */
  static synchronized boolean isMiniStack() {
    return found != null && found.filter(one -> one.name().equals(MINISTACK)).isPresent();
  }

  private static synchronized Optional<AwsEndpoint> find()
      throws IOException, InterruptedException {
    Optional<AwsEndpoint> present = found;
    if (present == null) {
      present = start();
      found = present;
      present.ifPresent(AwsEndpoint::use);
    }
    return present;
  }

  private static Optional<AwsEndpoint> start() throws IOException, InterruptedException {
    String given = System.getenv(GIVEN);
    if (given != null && !given.isBlank()) {
      return Optional.of(new AwsEndpoint(GIVEN, URI.create(given)));
    }
    Optional<AwsEndpoint> localStack = LocalStack.start();
    return localStack.isPresent() ? localStack : MiniStack.start();
  }

  private void use() {
    System.err.println("AWS is played by " + name + " at " + uri);
    System.setProperty("aws.endpointUrl", uri.toString());
    System.setProperty("aws.secretAccessKey", "test");
    anotherAccount();
  }

  /** An account that nothing was deployed to yet: emulators take a key of twelve digits as one. */
  String anotherAccount() {
    String account =
        "%012d".formatted(ProcessHandle.current().pid() * 1000 + ACCOUNTS.incrementAndGet());
    System.setProperty("aws.accessKeyId", account);
    return account;
  }
}
