using System.Globalization;
using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>
/// A story as a graph with the ways that a cohort took: steps in layers by how many choices lead there at least, choices as lines that are as thick as people took them. Everybody counts
/// once at a step and once on a way.
/// </summary>
public sealed class StoryGraph
{
    private const int LeastWidth = 960;
    private const int NodeWidth = 208;
    private const int NodeHeight = 76;
    private const int LayerHeight = 168;
    private const int Margin = 16;
    private const double ThickestLine = 22;
    private const int LettersALine = 24;

    private StoryGraph(IReadOnlyList<Node> nodes, IReadOnlyList<Edge> edges, int width, int height, int people) => (Nodes, Edges, Width, Height, People) = (nodes, edges, width, height, people);

    public IReadOnlyList<Node> Nodes { get; }
    public IReadOnlyList<Edge> Edges { get; }
    public int People { get; }

    /// <summary>Wide enough for the layer with the most steps.</summary>
    public int Width { get; }

    /// <summary>Tall enough for all layers, and for the curves of ways back, which swing out above and below.</summary>
    public int Height { get; }

    public static StoryGraph Of(ScenarioQuestion story, IReadOnlyList<string[]> paths, Privacy privacy)
    {
        var layers = LayersOf(story);
        var (visits, ways) = CountsOf(story, paths);
        var width = Math.Max(LeastWidth, (2 * Margin) + (layers.CountBy(step => step.Value).Max(layer => layer.Value) * (NodeWidth + Margin)));
        var top = HasWayBack(story, layers) ? LayerHeight / 2 : Margin;
        var nodes = story.Steps.Where(step => layers.ContainsKey(step.Id)).GroupBy(step => layers[step.Id])
            .SelectMany(layer => layer.Select((step, i) => new Node(step, X(i, layer.Count(), width), top + (layer.Key * LayerHeight), Headcount.Of(visits.GetValueOrDefault(step.Id), privacy)))).ToList();
        var places = nodes.ToDictionary(node => node.Step.Id);
        var edges = nodes.SelectMany(from => from.Step.Choices.Where(choice => places.ContainsKey(choice.TargetStepId))
            .Select(choice => new Edge(from, places[choice.TargetStepId], choice, Headcount.Of(ways.GetValueOrDefault((from.Step.Id, choice.Id)), privacy), paths.Count))).ToList();
        return new StoryGraph(nodes, edges, width, (layers.Values.Max() * LayerHeight) + NodeHeight + (2 * top), paths.Count);
    }

    private static bool HasWayBack(ScenarioQuestion story, Dictionary<string, int> layers) => story.Steps.Where(step => layers.ContainsKey(step.Id))
        .Any(step => step.Choices.Any(choice => layers.TryGetValue(choice.TargetStepId, out var layer) && layer <= layers[step.Id]));

    private static Dictionary<string, int> LayersOf(ScenarioQuestion story)
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal) { [story.Steps[0].Id] = 0 };
        var ahead = new Queue<ScenarioStep>([story.Steps[0]]);
        while (ahead.TryDequeue(out var step))
            foreach (var next in step.Choices.Select(choice => story.Steps.FirstOrDefault(one => one.Id == choice.TargetStepId)).OfType<ScenarioStep>())
                if (layers.TryAdd(next.Id, layers[step.Id] + 1)) ahead.Enqueue(next);
        return layers;
    }

    private static (Dictionary<string, int> Visits, Dictionary<(string Step, string Choice), int> Ways) CountsOf(ScenarioQuestion story, IReadOnlyList<string[]> paths)
    {
        var followed = paths.Select(path => story.Follow(path)).ToList();
        var visits = followed.SelectMany(path => path.Taken.Select(taken => taken.Step.Id).Append(path.Current.Id).Distinct()).CountBy(step => step).ToDictionary();
        var ways = followed.SelectMany(path => path.Taken.Select(taken => (taken.Step.Id, taken.Choice.Id)).Distinct()).CountBy(way => way).ToDictionary();
        return (visits, ways);
    }

    private static double X(int place, int of, int width) => ((width - (2 * Margin)) * (place + 0.5) / of) + Margin - (NodeWidth / 2.0);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A step with how many came by.</summary>
    public sealed record Node(ScenarioStep Step, double X, double Y, Headcount People)
    {
        public string Left => Number(X);
        public string Top => Number(Y);
        public static string Wide => Number(NodeWidth);
        public static string High => Number(NodeHeight);
        public string Middle => Number(X + (NodeWidth / 2.0));
        public string Line(int line) => Number(Y + 24 + (20 * line));
        public string? Tone => Step.Ending switch { ScenarioEnding.Good => "good", ScenarioEnding.Fair => "warn", ScenarioEnding.Poor => "bad", _ => null };

        /// <summary>The title in two lines at most.</summary>
        public IReadOnlyList<string> Title
        {
            get
            {
                if (Step.Title.Length <= LettersALine) return [Step.Title];
                var cut = Step.Title.LastIndexOf(' ', LettersALine);
                var (first, rest) = cut < 0 ? (Step.Title[..LettersALine], Step.Title[LettersALine..]) : (Step.Title[..cut], Step.Title[(cut + 1)..]);
                return [first, rest.Length <= LettersALine ? rest : rest[..(LettersALine - 1)] + "…"];
            }
        }
    }

    /// <summary>A choice with how many took it.</summary>
    public sealed record Edge(Node From, Node To, ScenarioChoice Choice, Headcount People, int All)
    {
        public string Thickness => Number(All == 0 ? 1 : Math.Max(1, ThickestLine * People.AtLeast / All));

        public string Path
        {
            get
            {
                var (x1, y1, x2, y2) = (From.X + (NodeWidth / 2.0), From.Y + NodeHeight, To.X + (NodeWidth / 2.0), To.Y);
                var bend = To.Y > From.Y ? (y2 - y1) / 2 : LayerHeight;
                return $"M{Number(x1)} {Number(y1)}C{Number(x1)} {Number(y1 + bend)} {Number(x2)} {Number(y2 - bend)} {Number(x2)} {Number(y2)}";
            }
        }
    }
}
