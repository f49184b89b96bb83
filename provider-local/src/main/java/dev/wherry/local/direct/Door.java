package dev.wherry.local.direct;

import dev.wherry.local.state.StateFolder;
import dev.wherry.model.StageName;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Lets the developer's other commands find a running {@code dev}, for as long as it is open. */
public final class Door implements AutoCloseable {

  private static final int TOKEN_BYTES = 32;

  private final StateFolder folder;
  private final StageName stage;
  private @Nullable DevState state;
  private boolean closed;

  /** A door that is still closed. */
  public Door(StateFolder folder, StageName stage) {
    this.folder = folder;
    this.stage = stage;
  }

  /** Opens it: makes the token and writes the file. Takes too long for the start of a runner. */
  public synchronized void open(URI address) throws IOException {
    if (!closed) {
      byte[] random = new byte[TOKEN_BYTES];
      new SecureRandom().nextBytes(random);
      DevState opened = DevState.ofThisProcess(address, HexFormat.of().formatHex(random));
      state = opened;
      opened.write(folder, stage);
    }
  }

  /** What a caller must know; null while the door is closed. */
  public synchronized @Nullable String token() {
    return state == null ? null : state.token();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (state != null) {
      state.remove(folder, stage);
      state = null;
    }
  }
}
