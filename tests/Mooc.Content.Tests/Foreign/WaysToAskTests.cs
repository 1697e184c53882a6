namespace Mooc.Content.Tests.Foreign;

/// <summary>Answers come in every way that authors have found.</summary>
public sealed class WaysToAskTests
{
    private const string Counter = "Who opens the counter? | The mayor | *The clerk";

    [Theory]
    [InlineData("## Who opens the counter?\n\n- [ ] The mayor\n- [x] The clerk\n")]
    [InlineData("#### Q1. Who opens the counter?\n\n* [ ] The mayor\n* [X] The clerk\n")]
    [InlineData("## Knowledge check\n\n1. Who opens the counter?\n   - [ ] The mayor\n   - [x] The clerk\n")]
    [InlineData("## Quiz\n\n**Question 1: Who opens the counter?**\n\n- [ ] A. The mayor\n- [x] B. The clerk\n")]
    [InlineData("## Quiz\n\nWho opens the counter?\n\n    [( )] The mayor\n    [(X)] The clerk\n")]
    [InlineData("## Quiz\n\nWho opens the counter?\n( ) The mayor\n(x) The clerk\n")]
    [InlineData("## Quiz\n\nWho opens the counter?\n\n- The mayor\n- The clerk (correct)\n")]
    [InlineData("## Quiz\n\nWho opens the counter?\n\n- ❌ The mayor\n- ✅ The clerk\n")]
    [InlineData("### Question 1\n\nWho opens the counter?\n\nA) The mayor\nB) The clerk\n\n**Answer:** B\n")]
    [InlineData("### Question 1: Who opens the counter?\n\nA) The mayor\nB) The clerk\n\nAnswer: B\n")]
    [InlineData("### Question: Who opens the counter?\n\n- [ ] The mayor\n- [ ] The clerk\n\nAnswer: The clerk\n")]
    [InlineData("1. Who opens the counter?\n    - A. The mayor\n    - B. The clerk\n\n    <details markdown=1><summary>Answer</summary>\n      Correct answer: B\n    </details>\n")]
    [InlineData("## Quiz\n\n1. Who opens the counter?\n   a. The mayor\n   b. The clerk\n\nThe correct answer is b.\n")]
    [InlineData("## Quiz\n\nWho opens the counter?\n\n- The mayor\n- The clerk\n\nAnswer: The clerk\n")]
    [InlineData("## Prueba\n\n1. Who opens the counter?\n\na) The mayor\nb) The clerk\n\nRespuesta correcta: b)\n")]
    [InlineData("## Selbsttest\n\nFrage 1: Who opens the counter?\n\n- A: The mayor\n- B: The clerk\n\nRichtige Antwort: B\n")]
    [InlineData("## Quiz\n\n1. Who opens the counter?\n   - A) The mayor\n   - B) The clerk\n\n2. Is it open?\n   - A) Yes, it is\n   - B) Not yet\n\n## Answers\n\n1. B\n2. A\n", Counter + "\nIs it open? | *Yes, it is | Not yet")]
    [InlineData("Who opens the counter?\n----------------------\n\n<!-- data-randomize -->\n- [[ ]] The mayor\n- [[X]] The clerk\n", "Who opens the counter? [several] | The mayor | *The clerk")]
    [InlineData("Who opens the counter?\n\n---\n\n- [( )] The mayor\n- [(X)] The clerk\n")]
    [InlineData("## 问题3。谁打开柜台？\n\n- [ ]市长\n- [x]职员\n", "谁打开柜台？ | 市长 | *职员")]
    [InlineData("### The river is\n\n- [ ] long\n- [x] wide\n\n### Name the hill\n\n- [x] North\n- [ ] South\n\n### Who opens?\n\n- [x] The clerk\n- [ ] The mayor\n", "The river is | long | *wide\nName the hill | *North | South\nWho opens? | *The clerk | The mayor")]
    [InlineData("<quiz>\nWho opens the counter?\n- [ ] The mayor\n- [x] The clerk\n</quiz>\n")]
    [InlineData("Who opens the counter?\n\n| Option | Correct |\n| --- | --- |\n| The mayor | no |\n| The clerk | yes |\n")]
    [InlineData("| Question | A | B | Answer |\n| --- | --- | --- | --- |\n| Who opens the counter? | The mayor | The clerk | B |\n")]
    [InlineData("Read this.\n\n```yaml\n- question: Who opens the counter?\n  options: [The mayor, The clerk]\n  answer: The clerk\n```\n")]
    [InlineData("Read this.\n\n```quiz\nquestion: Who opens the counter?\nanswers:\n  - text: The mayor\n    correct: false\n  - text: The clerk\n    correct: true\n```\n")]
    public void A_question_is_read_however_it_was_written(string page, string wanted = Counter) => Assert.Equal(wanted, Adopted.Questions(page));

    [Theory]
    [InlineData("## Quiz\n\nWhich doors are open?\n\n    [[X]] The front door\n    [[ ]] The gate\n    [[X]] The side door\n    [[?]] Two are.\n", "Which doors are open? (Two are.) [several] | *The front door | The gate | *The side door")]
    [InlineData("1. Which doors are open? (Choose TWO)\n   - A. The front door\n   - B. The gate\n   - C. The side door\n\n   Answer: A, C\n", "Which doors are open? (Choose TWO) [several] | *The front door | The gate | *The side door")]
    [InlineData("Which door is open?\n\n    [[front]]\n    [[?]] Not the gate.\n\nA field:\n\n    [[X]] a\n    [[ ]] b\n", "Which door is open? (Not the gate.) = front\nA field: [several] | *a | b")]
    [InlineData("### Question 3\n\nTrue or false: the gate is open.\n\nAnswer: False\n", "the gate is open. | True | *False")]
    [InlineData("### Question 4\n\nHow many doors are there?\n\nAnswer: 3 doors\n", "How many doors are there? = 3 doors")]
    [InlineData("| Statement | True or false |\n| --- | --- |\n| The gate is open. | false |\n| The door is open. | true |\n", "The gate is open. | True | *False\nThe door is open. | *True | False")]
    public void Its_type_is_the_one_that_its_author_meant(string page, string wanted) => Assert.Equal(wanted, Adopted.Questions(page));

    [Theory]
    [InlineData("## Quiz: Who opens?\n\n- [ ] The mayor\n  > He has no key.\n- [x] The clerk\n  > Yes.\n", "Quiz: Who opens? | The mayor -> He has no key. | *The clerk -> Yes.")]
    [InlineData("Who opens?\n\n| | Option | Right? | Why |\n| - | --- | :-: | --- |\n| A | The mayor | | He has no key. |\n| B | The clerk | x | She has. |\n", "Who opens? | The mayor -> He has no key. | *The clerk -> She has.")]
    [InlineData("### Q1: Who opens?\n\nA. The mayor\nB. The clerk\n\n**Answer: B**\n\n**Explanation:** She has the key.\n", "Who opens? | The mayor | *The clerk // She has the key.")]
    [InlineData("#### Q1. Who opens?\n\n- [ ] The mayor\n- [x] The clerk\n\n**Explanation:** She has the key.\n\n[Reference](https://city.example/keys)\n", "Who opens? | The mayor | *The clerk // She has the key. Reference")]
    [InlineData("## Quiz\n\n1. Who opens?\n   - A) The mayor\n   - B) The clerk\n\n2. Is it open?\n   - A) It is\n   - B) Not yet\n\n<details>\n<summary>Answers</summary>\n\n1. B - She has the key.\n2. A - Since eight.\n\n</details>\n", "Who opens? | The mayor | *The clerk // She has the key.\nIs it open? | *It is | Not yet // Since eight.")]
    [InlineData("## Quiz\n\nWho opens?\n\n- [ ] The mayor\n- [x] The clerk\n\n<details>\n<summary>Explanation</summary>\n<div>\nThe <b>clerk</b>, as\n<a\n href=\"https://city.example/keys\">the list</a> says.\n</div>\n</details>\n", "Who opens? | The mayor | *The clerk // The clerk, as the list says.")]
    [InlineData("Who opens?\n\n[( )] The mayor\n[(X)] The clerk\n***\n<div class=\"answer\">\n\nShe has the key.\n\n</div>\n***\n\nText goes on.\n", "Who opens? | The mayor | *The clerk // She has the key.")]
    [InlineData("Who opens?\n\n    [( )] The mayor\n    [(X)] The clerk\n    ****************\n\n    She has the key.\n\n    ****************\n", "Who opens? | The mayor | *The clerk // She has the key.")]
    public void Feedback_hints_and_explanations_are_kept(string page, string wanted) => Assert.Equal(wanted, Adopted.Questions(page));

    [Theory]
    [InlineData("## To do\n\n- [x] Open the counter\n- [ ] Close the gate\n")]
    [InlineData("## What is left to do?\n\n- [x] Open the counter\n- [ ] Close the gate\n")]
    [InlineData("## Survey\n\nHow did you like the counter?\n\n- [ ] Much\n- [ ] Not at all\n")]
    [InlineData("How satisfied are you with the counter?\n\n- [x] Much\n- [ ] Not at all\n")]
    [InlineData("How to open the counter\n\n- [x] Find the key\n- [ ] Turn it\n")]
    [InlineData("## The counter\n\n- [x] Open\n- [ ] Closed\n\nAnswer: see the handbook\n")]
    [InlineData("## Features\n\n- Counter ✅\n- Gate ❌\n")]
    [InlineData("## Match day in Barcelona\n\n| Team | Points |\n| --- | --- |\n| Home | 3 |\n")]
    [InlineData("## Who works here?\n\n- The mayor\n- The clerk\n")]
    [InlineData("## Steps\n\nA. Open the counter.\n\nB. Close the gate.\n")]
    [InlineData("| Word | Meaning |\n| --- | --- |\n| Counter | A desk |\n")]
    [InlineData("The list says [[wiki link]].\n\n[[Another page]]\n")]
    public void What_is_no_question_stays_what_it_is(string page)
    {
        using var folder = new Reading.TemporaryCourses();
        folder.Write("README.md", "# Town\n\nA town and its hall, for all who work there.\n");
        folder.Write("lesson.md", page);

        Assert.Equal("", folder.AdoptedQuestions());
        Assert.EndsWith(page, Fixes.Mended.Text(folder, "01-pages/01-lesson.md"), StringComparison.Ordinal);
    }
}
