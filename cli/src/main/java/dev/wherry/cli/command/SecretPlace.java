package dev.wherry.cli.command;

import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.local.secret.SecretFile;
import java.io.IOException;
import java.util.List;

/** Where values of secrets are kept. */
interface SecretPlace {

  /** The place for people. */
  String description();

  void set(String secret, String value) throws IOException, RefusedException, InterruptedException;

  /** Lets what runs there read it anew, and tells people what was done. */
  List<String> refresh(String secret) throws InterruptedException;

  /** Those that have a value. */
  List<String> list() throws IOException, InterruptedException;

  void remove(String secret) throws IOException, InterruptedException;

  /** A file of this machine. */
  static SecretPlace of(SecretFile file) {
    return new SecretPlace() {
      @Override
      public String description() {
        return file.path().toString();
      }

      @Override
      public void set(String secret, String value) throws IOException {
        file.set(secret, value);
      }

      /** A new instance reads the file. */
      @Override
      public List<String> refresh(String secret) {
        return List.of();
      }

      @Override
      public List<String> list() throws IOException {
        return file.list();
      }

      @Override
      public void remove(String secret) throws IOException {
        file.remove(secret);
      }
    };
  }
}
