package dev.wherry.cli.command;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.lambda.LambdaOnThisMachine;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.repository.ApiArtifacts;

/**
 * What commands call, wired once.
 *
 * @param distribution the installed Wherry
 * @param interrupts what happens on Ctrl-C
 * @param apiArtifacts what users' projects depend on
 * @param code compiles users' projects
 * @param validation checks users' projects
 * @param clouds where apps are deployed to
 * @param lambda AWS on this machine
 */
public record Services(
    Distribution distribution,
    Interrupts interrupts,
    ApiArtifacts apiArtifacts,
    CompiledCode code,
    ProjectValidation validation,
    Clouds clouds,
    LambdaOnThisMachine lambda) {}
