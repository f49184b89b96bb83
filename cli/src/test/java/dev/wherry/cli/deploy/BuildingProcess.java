package dev.wherry.cli.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that builds in a folder, goes on at each line that it is given, and tells how far. */
final class BuildingProcess {

  private BuildingProcess() {}

  /** Says {@code waiting}, {@code building alone} or {@code building}, {@code built}. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (BuildFolder folder =
        BuildFolder.enter(Path.of(arguments[0]), () -> System.out.println("waiting"))) {
      System.out.println(folder.isAlone() ? "building alone" : "building");
      orders.readLine();
      folder.built();
      System.out.println("built");
      orders.readLine();
    }
  }
}
