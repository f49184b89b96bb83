package dev.wherry.aws.runtime.event;

/**
 * What an answer must look like for the front door that asked.
 *
 * @param cookiesApart whether cookies stand in a list of their own (payload 2.0)
 * @param multiValue whether every header is a list
 * @param loadBalancer whether a status text is wanted
 */
public record AnswerForm(boolean cookiesApart, boolean multiValue, boolean loadBalancer) {}
