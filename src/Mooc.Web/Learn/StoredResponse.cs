using System.Collections.Immutable;
using System.Text.Json;
using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>A <see cref="Response"/> as the database keeps it: a JSON array of chosen ids, or an object of given parts.</summary>
public static class StoredResponse
{
    public static string Write(Response response) => response.Given.IsEmpty
        ? JsonSerializer.Serialize(response.Chosen)
        : JsonSerializer.Serialize(response.Given.OrderBy(part => part.Key, StringComparer.Ordinal).ToDictionary());

    public static Response Read(string stored) => stored.StartsWith('[')
        ? new Response { Chosen = JsonSerializer.Deserialize<ImmutableArray<string>>(stored) }
        : new Response { Given = JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(stored)! };
}
