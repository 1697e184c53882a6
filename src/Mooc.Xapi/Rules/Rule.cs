using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>What is asked of one value.</summary>
internal delegate void Rule(Examination x, JsonNode node);
