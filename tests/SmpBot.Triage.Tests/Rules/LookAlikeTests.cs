using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

/// <summary>Alarming words that belong to a room, a photo, money or nerves that are over, each beside people who are ill in the same words.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("reception was freezing, I sat there shivering, could you put the heating on")]
    [InlineData("the weather today gives me the chills, is it warm in your studio")]
    [InlineData("an open wound in my bank account this month, what is the cheapest package")]
    [InlineData("the dots look yellow in your gallery, is that the flash")]
    [InlineData("had a fever dream about my new hairline, what does it cost")]
    [InlineData("I nearly collapsed on the couch with relief when I saw it, thank you")]
    [InlineData("my screen is bleeding colours so I can't open your leaflet")]
    [InlineData("can't breathe in that tiny lift of yours, are there stairs")]
    [InlineData("my sister is a nurse and sees overdoses every night, do you have a discount for her")]
    public void A_word_that_belongs_to_something_else_is_no_sign(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("the studio was cold but I've been shivering at home since then, 38.2", SafetyLevel.Urgent)]
    [InlineData("my eyes look yellow in daylight too, not only in the picture", SafetyLevel.Urgent)]
    [InlineData("my heart was pounding before I left and it has not stopped pounding since, I feel dizzy", SafetyLevel.Emergency)]
    [InlineData("the skin looks grey in every light and feels cold to touch", SafetyLevel.Emergency)]
    [InlineData("can't breathe properly lying in bed, the room is small", SafetyLevel.Emergency)]
    [InlineData("my dad collapsed at the party and won't wake up", SafetyLevel.Emergency)]
    [InlineData("the lights in the room are blinding me, neck is stiff and I have a fever", SafetyLevel.Emergency)]
    [InlineData("the knee is fine but my scalp is swollen and hot since the session, day 4", SafetyLevel.Urgent)]
    public void The_same_words_of_an_ill_person_are_believed(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("my mum is on warfarin and her crown has been trickling steadily since lunch")]
    [InlineData("on aspirin and there has been a steady drip of blood from my crown since noon")]
    public void Steady_bleeding_with_a_blood_thinner_is_an_emergency(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("you get a steady stream of clients, is there a waiting list")]
    [InlineData("a steady flow of photos on your page, who takes them")]
    public void What_flows_and_is_no_blood_is_no_sign(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("I'm standing on the bridge and can't face one more day of being stared at")]
    [InlineData("sat on the ledge on the ninth floor working up to it")]
    [InlineData("one last walk by the water on sunday and then it's over")]
    [InlineData("my walk over the bridge is where I'll do it")]
    [InlineData("took my cap and a walk along the cliffs, thinking of jumping")]
    [InlineData("found my brother mumbling with an empty strip of tablets beside him")]
    public void A_place_or_an_empty_strip_tells_of_a_crisis(string text) => Clinic.Assess(text).IsCrisis.ShouldBeTrue();

    [Theory]
    [InlineData("standing on the platform, my train is late, can I come at three")]
    [InlineData("parked on the roof of the multi storey, which door is yours")]
    [InlineData("plucking up the courage to book, what does a first visit look like")]
    [InlineData("fishing off the pier on day three, cap on, alright?")]
    [InlineData("a stroll over the bridge with the dog, would the wind matter")]
    [InlineData("just a bandana and a walk along the canal then?")]
    [InlineData("one last session and then it's done, right?")]
    [InlineData("found my dad asleep beside an empty bottle of wine at christmas lol")]
    public void A_place_by_itself_is_no_crisis(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("I'm 17 and a half and my mum agrees", "P2")]
    [InlineData("you said no swimming but I jumped in at a party, day 2", "C8")]
    [InlineData("I'm in week 14 with the baby and want to book", "P1")]
    public void A_caution_in_passing_is_a_contact(string text, string rule) => Clinic.Assess(text).Rules.ShouldContain(rule);

    [Theory]
    [InlineData("the old van is wheezing and gasping up the hill, ten minutes late")]
    [InlineData("this queue is suicide, is there another way to book")]
    [InlineData("your calendar is a pain in the neck, it keeps freezing")]
    [InlineData("overdosed on your reels last night, who did the ginger lad")]
    [InlineData("do I hop off at the bridge or one stop later")]
    [InlineData("demand is exploding round here, doubled in a week. any slots")]
    [InlineData("customs sent me a notice of seizure for the parcel")]
    [InlineData("nearly fainted at the price, is there a payment plan")]
    [InlineData("that quote gave me palpitations")]
    [InlineData("my wallet can't breathe till friday")]
    [InlineData("itch gone, redness gone, nothing weepy, hat allowed?")]
    [InlineData("half the price went up, why")]
    [InlineData("had a high fever last easter")]
    [InlineData("bit of an emergency, we're getting married on saturday")]
    [InlineData("no dark thoughts, sleeping fine, as your form asks")]
    public void Machines_crowds_and_prices_are_no_signs(string text) => (Clinic.Level(text) < SafetyLevel.Urgent).ShouldBeTrue(text);

    [Theory]
    [InlineData("the cream gave me palpitations", SafetyLevel.Emergency)]
    [InlineData("had a fever last night", SafetyLevel.Urgent)]
    [InlineData("emergency, he fainted and hit his head, we're getting married tomorrow", SafetyLevel.Emergency)]
    [InlineData("my mum has not woken up", SafetyLevel.Emergency)]
    [InlineData("she smiled and only half of her face moved", SafetyLevel.Emergency)]
    [InlineData("woke up with the sheets soaked in blood and it won't stop", SafetyLevel.Emergency)]
    [InlineData("van broke down and I'm gasping for air in it", SafetyLevel.Emergency)]
    [InlineData("your site keeps crashing and I have the worst headache of my life, like a thunderclap", SafetyLevel.Emergency)]
    [InlineData("overdosed on my tablets last night", SafetyLevel.Emergency)]
    [InlineData("do I jump off the bridge or take the pills", SafetyLevel.Emergency)]
    [InlineData("the swelling doubled since lunch and my eye has shut, hot and red", SafetyLevel.Emergency)]
    [InlineData("my son is fitting on the bathroom floor", SafetyLevel.Emergency)]
    [InlineData("no dark thoughts last year, but tonight I want to kill myself", SafetyLevel.Emergency)]
    [InlineData("my whole face is puffy and I am covered in hives after the dye", SafetyLevel.Urgent)]
    public void The_same_words_of_a_body_are_signs(string text, SafetyLevel level) => (Clinic.Level(text) >= level).ShouldBeTrue(text);

    [Theory]
    [InlineData("post op day 3, pus and fever", SafetyLevel.Emergency)]
    [InlineData("I saw a post about a man with fever of 40", SafetyLevel.None)]
    [InlineData("behind my ear the skin has got warm and pink, I take methotrexate", SafetyLevel.Urgent)]
    [InlineData("neck stiff after sleeping awkwardly, fever and I'm really confused", SafetyLevel.Emergency)]
    [InlineData("scratched my wrists on purpose last night", SafetyLevel.Emergency)]
    [InlineData("not sick, but woke up with puffy eyelids and hives on my arms, inked yesterday", SafetyLevel.Urgent)]
    [InlineData("shirt went purple from the ink", SafetyLevel.None)]
    public void A_word_beside_tells_which_is_meant(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);
}
