package dev.wherry.gcp.deployer.apply;

import com.google.cloud.scheduler.v1.CreateJobRequest;
import com.google.cloud.scheduler.v1.DeleteJobRequest;
import com.google.cloud.scheduler.v1.GetJobRequest;
import com.google.cloud.scheduler.v1.Job;
import com.google.cloud.scheduler.v1.ListJobsRequest;
import com.google.cloud.scheduler.v1.ListJobsResponse;
import com.google.cloud.scheduler.v1.PauseJobRequest;
import com.google.cloud.scheduler.v1.ResumeJobRequest;
import com.google.cloud.scheduler.v1.UpdateJobRequest;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The schedules that call functions. */
final class Jobs implements Kind {

  private static final String TYPE = "cloudscheduler.googleapis.com/Job";
  private static final String PAUSED = "paused";
  private static final int PAGE = 500;

  private final GoogleClients clients;
  private final Owner owner;

  Jobs(GoogleClients clients, Owner owner) {
    this.clients = clients;
    this.owner = owner;
  }

  private Optional<Job> find(ResourceId id) throws InterruptedException {
    GetJobRequest request =
        GetJobRequest.newBuilder().setName(clients.place().job(id.name())).build();
    Optional<Job> found = clients.calls().find(clients.scheduler().getJobCallable(), request);
    found.ifPresent(job -> owner.require(owner.owns(job.getDescription()), id));
    return found.map(Jobs::bare);
  }

  /**
   * As it was written: no address of a function ends in a slash, and Cloud Scheduler may add one,
   * which Google's own provider for Terraform takes for no difference either.
   */
  private static Job bare(Job job) {
    String uri = job.getHttpTarget().getUri();
    if (!uri.endsWith("/")) {
      return job;
    }
    Job.Builder bare = job.toBuilder();
    bare.getHttpTargetBuilder().setUri(uri.substring(0, uri.length() - 1));
    return bare.build();
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) throws InterruptedException {
    return find(id).map(job -> observed(id, job));
  }

  private ObservedResource observed(ResourceId id, Job job) {
    Value.Fields fields =
        Messages.fields(job)
            .with("parent", Value.text(clients.place().location()))
            .with(PAUSED, Value.flag(job.getState() == Job.State.PAUSED));
    return new ObservedResource(id, fields, Set.of(), Map.of());
  }

  @Override
  public List<ObservedResource> owned() throws InterruptedException {
    ListJobsRequest.Builder request =
        ListJobsRequest.newBuilder().setParent(clients.place().location()).setPageSize(PAGE);
    return Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.scheduler().listJobsCallable(),
                        request.setPageToken(token).build()),
            ListJobsResponse::getJobsList,
            ListJobsResponse::getNextPageToken)
        .stream()
        .filter(job -> owner.owns(job.getDescription()))
        .map(Jobs::bare)
        .map(job -> observed(ResourceId.of(TYPE, Names.last(job.getName())), job))
        .toList();
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException {
    Value.Fields owned = Names.without(resource.properties(), "parent", PAUSED);
    Job wanted =
        Messages.parse(owned, Job.newBuilder())
            .setName(clients.place().job(resource.id().name()))
            .build();
    Optional<Job> live = find(resource.id());
    Optional<Job> made = Optional.empty();
    if (live.isEmpty()) {
      CreateJobRequest request =
          CreateJobRequest.newBuilder()
              .setParent(clients.place().location())
              .setJob(wanted)
              .build();
      made = clients.calls().create(clients.scheduler().createJobCallable(), request);
      live = made.isPresent() ? made : find(resource.id());
    }
    Job there = live.orElseThrow(() -> owner.unseen(resource.id()));
    requireEnabled(there, resource.id());
    if (made.isEmpty()) {
      update(update(there, wanted, owned, changed));
    }
    pause(there, paused(resource.properties()));
    return Map.of();
  }

  /** One whose last update failed does not run until an update succeeds. */
  private static Update update(
      Job live, Job wanted, Value.Fields owned, Set<PropertyPath> changed) {
    Update update = Update.of(live, wanted, owned, changed);
    return live.getState() == Job.State.UPDATE_FAILED
        ? update.with(
            FieldPath.of(wanted.getDescriptorForType(), owned).stream()
                .map(FieldPath::toString)
                .collect(Collectors.toSet()))
        : update;
  }

  /** No call enables a job that Cloud Scheduler itself has disabled. */
  private void requireEnabled(Job job, ResourceId id) {
    if (job.getState() == Job.State.DISABLED) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.BLOCKED, "Cloud Scheduler has disabled job `" + id.name() + "`")
              .about(id)
              .hint(
                  "delete it and deploy again: `gcloud scheduler jobs delete "
                      + id.name()
                      + " --location="
                      + clients.place().region()
                      + " --project="
                      + clients.place().project()
                      + "`"));
    }
  }

  private static boolean paused(Value.Fields properties) {
    return Value.flag(true).equals(properties.values().get(PAUSED));
  }

  private void update(Update update) throws InterruptedException {
    if (!update.isEmpty()) {
      UpdateJobRequest request =
          UpdateJobRequest.newBuilder()
              .setJob((Job) update.message())
              .setUpdateMask(update.mask())
              .build();
      clients.calls().call(clients.scheduler().updateJobCallable(), request);
    }
  }

  private void pause(Job live, boolean wanted) throws InterruptedException {
    boolean is = live.getState() == Job.State.PAUSED;
    if (wanted && !is) {
      PauseJobRequest request = PauseJobRequest.newBuilder().setName(live.getName()).build();
      clients.calls().call(clients.scheduler().pauseJobCallable(), request);
    } else if (is && !wanted) {
      ResumeJobRequest request = ResumeJobRequest.newBuilder().setName(live.getName()).build();
      clients.calls().call(clients.scheduler().resumeJobCallable(), request);
    }
  }

  @Override
  public void delete(ResourceId id) throws InterruptedException {
    Optional<Job> live = find(id);
    if (live.isPresent()) {
      DeleteJobRequest request =
          DeleteJobRequest.newBuilder().setName(live.get().getName()).build();
      clients.calls().find(clients.scheduler().deleteJobCallable(), request);
    }
  }
}
