package dev.wherry.local.direct;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;

/** Calls functions of a running {@code dev}. */
final class RunningDev implements DirectCall {

  private static final int CONNECT_MILLIS = 2000;

  private final DevState state;

  RunningDev(DevState state) {
    this.state = state;
  }

  @Override
  public DirectResult call(DirectRequest request) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            state.address().resolve(DirectManagement.PATH).toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("authorization", DirectManagement.SCHEME + state.token());
    connection.setRequestProperty("content-type", "application/json");
    connection.setDoOutput(true);
    byte[] body = DirectJson.write(request);
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    if (connection.getResponseCode() != 200) {
      throw new IOException(
          "the running dev refused the call: "
              + connection.getResponseCode()
              + " "
              + text(connection.getErrorStream()));
    }
    try (InputStream in = connection.getInputStream()) {
      return DirectJson.result(in.readAllBytes());
    }
  }

  private static String text(InputStream stream) throws IOException {
    if (stream == null) {
      return "";
    }
    try (InputStream in = stream) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {}
}
