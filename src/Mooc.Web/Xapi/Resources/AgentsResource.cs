using Mooc.Xapi;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Xapi.Resources;

/// <summary>What is known about an agent, as a Person (Communication 2.4). Of one of whom nobody has spoken, what was asked.</summary>
internal sealed class AgentsResource(KnownAgents known)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (await XapiRequest.VersionAsync(context) is not { } version) return;
        if (XapiParameters.Of(context.Request) is not [{ Key: "agent", Value: var text }])
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, "agent: There is this one parameter, an agent as JSON.");
            return;
        }

        if (!ParameterValue.TryReadActor(text, version, out var actor, out var problem) || actor is not Agent agent)
        {
            await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, $"agent: {problem ?? "Its value is an agent, no group."}");
            return;
        }

        await XapiAnswer.JsonAsync(context, (await known.FindAsync(agent, context.RequestAborted)).ToUtf8Json());
    }
}
