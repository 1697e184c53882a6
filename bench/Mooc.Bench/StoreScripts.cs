namespace Mooc.Bench;

/// <summary>What wrk sends to the record store: 10,000 learners in 20 courses, 20,000 registrations, 400 pages, 8 verbs.</summary>
internal sealed class StoreScripts(string folder, string key)
{
    private const string Headers = """["Authorization"] = "Basic KEY", ["X-Experience-API-Version"] = "1.0.3", ["Content-Type"] = "application/json" """;

    public static IEnumerable<string> Agents => Enumerable.Range(0, 2000).Select(i => $$$"""{"account":{"homePage":"https://city.example","name":"learner-{{{i}}}"}}""");

    public static IEnumerable<string> Courses => Enumerable.Range(0, 20).Select(i => $"https://city.example/courses/{i}");

    public string Writing(int batch) => Write($"write-{batch}.lua", $$$$"""
        math.randomseed(os.time())
        local headers = { {{{{Headers.Replace("KEY", key, StringComparison.Ordinal)}}}} }
        local filling = string.rep("How a city keeps the data of its people. ", 6)
        local verbs = { "answered", "attempted", "completed", "experienced", "failed", "initialized", "passed", "progressed" }
        local statement = '{"actor":{"account":{"homePage":"https://city.example","name":"learner-%d"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en":"%s"}},' ..
          '"object":{"id":"https://city.example/courses/%d/pages/%d","definition":{"type":"http://adlnet.gov/expapi/activities/lesson","name":{"en":"Page %d"},"description":{"en":"' .. filling .. '"}}},' ..
          '"result":{"score":{"scaled":0.%02d,"raw":%d,"min":0,"max":100},"duration":"PT%dS"},"context":{"registration":"00000000-0000-4000-8000-%012d","platform":"City","language":"en",' ..
          '"contextActivities":{"parent":[{"id":"https://city.example/courses/%d/modules/%d"}],"grouping":[{"id":"https://city.example/courses/%d"}]}},"timestamp":"2026-03-01T09:30:%02d.000Z"}'
        local function one()
          local course, page, score, verb = math.random(0, 19), math.random(0, 19), math.random(0, 99), verbs[math.random(#verbs)]
          return string.format(statement, math.random(0, 9999), verb, verb, course, page, page, score, score, math.random(1, 999), math.random(0, 19999), course, page % 4, course, score % 60)
        end
        request = function()
          local all = {}
          for i = 1, {{{{batch}}}} do all[i] = one() end
          return wrk.format("POST", nil, headers, "[" .. table.concat(all, ",") .. "]")
        end
        """);

    public string Reading(IReadOnlyList<string> addresses)
    {
        File.WriteAllLines(Path.Combine(folder, "addresses.txt"), addresses);
        return Write("read.lua", $$$"""
            local headers = { {{{Headers.Replace("KEY", key, StringComparison.Ordinal)}}} }
            local addresses, n = {}, 0
            for line in io.lines("{{{Path.Combine(folder, "addresses.txt")}}}") do addresses[#addresses + 1] = line end
            request = function()
              n = n % #addresses + 1
              return wrk.format("GET", addresses[n], headers)
            end
            """);
    }

    private string Write(string name, string script)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, script);
        return file;
    }
}
