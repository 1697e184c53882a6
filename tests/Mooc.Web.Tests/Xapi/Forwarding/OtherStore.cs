using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mooc.Web.Tests.Xapi.Forwarding;

/// <summary>A record store of somebody else on this machine. It takes each id once, and has moods.</summary>
internal sealed class OtherStore : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherStore(WebApplication app) => _app = app;

    /// <summary>What it has taken, in the order in which it came.</summary>
    public List<JsonObject> Taken { get; } = [];

    public List<JsonObject> Sent { get; } = [];

    /// <summary>Which statements it refuses.</summary>
    public Func<JsonObject, bool> Refuses { get; set; } = _ => false;

    /// <summary>What it answers to everything; null: what is right.</summary>
    public HttpStatusCode? Mood { get; set; }

    public string Endpoint { get; private init; } = "";

    public IEnumerable<string> Ids => Taken.Select(statement => statement["id"]!.GetValue<string>());

    public static async Task<OtherStore> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        OtherStore? store = null;
        app.MapPost("/xapi/statements", context => store!.TakeAsync(context));
        await app.StartAsync();
        return store = new OtherStore(app) { Endpoint = app.Urls.Single() + "/xapi" };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var statements = (await JsonNode.ParseAsync(context.Request.Body))!.AsArray().Select(statement => statement!.AsObject()).ToList();
        Sent.AddRange(statements);
        if (Mood is { } mood)
        {
            context.Response.StatusCode = (int)mood;
            context.Response.Headers.Location = "http://127.0.0.1:1/";
            return;
        }

        if (statements.Any(Refuses))
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync("This statement is odd.");
            return;
        }

        Taken.AddRange(statements.Where(statement => !Ids.Contains(statement["id"]!.GetValue<string>())));
        await context.Response.WriteAsJsonAsync(statements.Select(statement => statement["id"]!.GetValue<string>()));
    }
}
