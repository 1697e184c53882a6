using System.Text.Json;

namespace Mooc.Xapi.Client;

/// <content>States and profiles.</content>
public sealed partial class RemoteLrs
{
    private const string State = "activities/state";
    private const string ActivityProfile = "activities/profile";
    private const string AgentProfile = "agents/profile";

    /// <summary>The ids of an agent's states in an activity.</summary>
    public Task<LrsResponse<IReadOnlyList<string>>> RetrieveStateIdsAsync(Activity activity, Agent agent, Guid? registration = null, CancellationToken ct = default) =>
        IdsAsync(State, StateOf(null, activity, agent, registration), ct);

    /// <summary>One state of an agent in an activity.</summary>
    public Task<LrsResponse<LrsDocument>> RetrieveStateAsync(string id, Activity activity, Agent agent, Guid? registration = null, CancellationToken ct = default) =>
        GetAsync(State, StateOf(id, activity, agent, registration), ct);

    /// <summary>Puts a state in the place of what was there; with an <see cref="LrsDocument.ETag"/> only of the version that was read.</summary>
    public Task<LrsResponse<LrsDocument>> SaveStateAsync(string id, Activity activity, Agent agent, LrsDocument document, Guid? registration = null, CancellationToken ct = default) =>
        PutAsync(State, StateOf(id, activity, agent, registration), document, isProfile: false, ct);

    /// <summary>Deletes one state.</summary>
    public Task<LrsResponse<LrsDocument>> DeleteStateAsync(string id, Activity activity, Agent agent, Guid? registration = null, CancellationToken ct = default) =>
        DeleteAsync(State, StateOf(id, activity, agent, registration), ct);

    /// <summary>Deletes all states of an agent in an activity.</summary>
    public Task<LrsResponse<LrsDocument>> ClearStateAsync(Activity activity, Agent agent, Guid? registration = null, CancellationToken ct = default) =>
        DeleteAsync(State, StateOf(null, activity, agent, registration), ct);

    /// <summary>The ids of an activity's profiles.</summary>
    public Task<LrsResponse<IReadOnlyList<string>>> RetrieveActivityProfileIdsAsync(Activity activity, CancellationToken ct = default) =>
        IdsAsync(ActivityProfile, ProfileOf(null, activity), ct);

    /// <summary>One profile of an activity.</summary>
    public Task<LrsResponse<LrsDocument>> RetrieveActivityProfileAsync(string id, Activity activity, CancellationToken ct = default) =>
        GetAsync(ActivityProfile, ProfileOf(id, activity), ct);

    /// <summary>Makes a profile, or with an <see cref="LrsDocument.ETag"/> changes the version that was read.</summary>
    public Task<LrsResponse<LrsDocument>> SaveActivityProfileAsync(string id, Activity activity, LrsDocument document, CancellationToken ct = default) =>
        PutAsync(ActivityProfile, ProfileOf(id, activity), document, isProfile: true, ct);

    /// <summary>Deletes a profile.</summary>
    public Task<LrsResponse<LrsDocument>> DeleteActivityProfileAsync(string id, Activity activity, CancellationToken ct = default) =>
        DeleteAsync(ActivityProfile, ProfileOf(id, activity), ct);

    /// <summary>The ids of an agent's profiles.</summary>
    public Task<LrsResponse<IReadOnlyList<string>>> RetrieveAgentProfileIdsAsync(Agent agent, CancellationToken ct = default) =>
        IdsAsync(AgentProfile, ProfileOf(null, agent), ct);

    /// <summary>One profile of an agent.</summary>
    public Task<LrsResponse<LrsDocument>> RetrieveAgentProfileAsync(string id, Agent agent, CancellationToken ct = default) =>
        GetAsync(AgentProfile, ProfileOf(id, agent), ct);

    /// <summary>Makes a profile, or with an <see cref="LrsDocument.ETag"/> changes the version that was read.</summary>
    public Task<LrsResponse<LrsDocument>> SaveAgentProfileAsync(string id, Agent agent, LrsDocument document, CancellationToken ct = default) =>
        PutAsync(AgentProfile, ProfileOf(id, agent), document, isProfile: true, ct);

    /// <summary>Deletes a profile.</summary>
    public Task<LrsResponse<LrsDocument>> DeleteAgentProfileAsync(string id, Agent agent, CancellationToken ct = default) =>
        DeleteAsync(AgentProfile, ProfileOf(id, agent), ct);

    private async Task<LrsResponse<IReadOnlyList<string>>> IdsAsync(string resource, IEnumerable<(string, string?)> parameters, CancellationToken ct)
    {
        var answer = await GetAsync(resource, parameters, ct).ConfigureAwait(false);
        return answer.With(document => (IReadOnlyList<string>)JsonSerializer.Deserialize<string[]>(document.Content)!);
    }

    private Task<LrsResponse<LrsDocument>> PutAsync(string resource, IEnumerable<(string, string?)> parameters, LrsDocument document, bool isProfile, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(document);
        var request = new LrsRequest(HttpMethod.Put, Address(resource, parameters))
        {
            Content = ContentOf(document.Content, document.ContentType), IfMatch = document.ETag, IfNoneMatch = isProfile && document.ETag is null ? "*" : null,
        };
        return request.SendAsync(http, credentials, version, ct);
    }

    private Task<LrsResponse<LrsDocument>> DeleteAsync(string resource, IEnumerable<(string, string?)> parameters, CancellationToken ct) =>
        new LrsRequest(HttpMethod.Delete, Address(resource, parameters)).SendAsync(http, credentials, version, ct);

    private static IEnumerable<(string, string?)> StateOf(string? id, Activity activity, Agent agent, Guid? registration) =>
        [("activityId", activity.Id), ("agent", JsonOf(agent)), ("registration", registration?.ToString()), ("stateId", id)];

    private static IEnumerable<(string, string?)> ProfileOf(string? id, Activity activity) => [("activityId", activity.Id), ("profileId", id)];

    private static IEnumerable<(string, string?)> ProfileOf(string? id, Agent agent) => [("agent", JsonOf(agent)), ("profileId", id)];
}
