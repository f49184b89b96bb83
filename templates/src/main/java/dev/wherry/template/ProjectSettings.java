package dev.wherry.template;

/**
 * What distinguishes a new project from its template.
 *
 * @param app the app's name
 * @param packageName the Java package of its classes
 * @param build what builds it
 * @param javaRelease what its functions run on
 * @param wherryVersion the version of the function API that it depends on
 */
public record ProjectSettings(
    String app, String packageName, BuildTool build, int javaRelease, String wherryVersion) {}
