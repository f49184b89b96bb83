package dev.wherry.engine.release;

import java.util.Optional;

/**
 * Who runs a command.
 *
 * @param user the name of the account
 * @param host the machine's name
 * @param machine what tells apart where process numbers belong: a machine since it was started, or
 *     a container; empty where that cannot be told
 * @param process its number there
 * @param link the pipeline's page, when a pipeline runs it
 */
public record Actor(
    String user, String host, Optional<String> machine, long process, Optional<String> link) {

  /** User, host and link for people. */
  @Override
  public String toString() {
    return user + "@" + host + link.map(page -> " (" + page + ")").orElse("");
  }
}
